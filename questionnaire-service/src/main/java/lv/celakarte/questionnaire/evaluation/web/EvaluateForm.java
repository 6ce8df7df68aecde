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
    @Schema(description = "Answers by question id; null skips a question that is not required")
        @Nullable Map<String, @Nullable Object> answers,
    @Schema(description = "Show this answered question instead of the next open one")
        @Nullable String show) {}
