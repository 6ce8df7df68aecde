package lv.celakarte.questionnaire.evaluation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a visitor sends: all answers so far. */
record EvaluateForm(
    @Schema(
            description = "Language of the words in the answer",
            allowableValues = {"lv", "lv-simple", "en", "ru"})
        @Nullable String language,
    @Schema(
            description = "Whom the words speak to: the person, or somebody who answers for them",
            allowableValues = {"self", "other"})
        @Nullable String voice,
    @Schema(description = "Answers by question id; null skips a question that is not required")
        @Nullable Map<String, @Nullable Object> answers,
    @Schema(description = "Show this answered question instead of the next open one")
        @Nullable String show,
    @Schema(description = "Follow the law of this day", example = "2026-11-22")
        @Nullable String asOf,
    @Schema(description = "Use this version instead of the live one") @Nullable Integer version,
    @Schema(description = "Put answers that cannot be taken aside and go on with the rest")
        @Nullable Boolean partly,
    @Schema(description = "Tell also which steps are not on the road map, and why")
        @Nullable Boolean explained) {}
