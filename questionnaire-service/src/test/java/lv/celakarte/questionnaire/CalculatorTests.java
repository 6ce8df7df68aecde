package lv.celakarte.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.engine.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The calculators of the law, with sums that were worked out by hand. Numbers of the law are those
 * of the day. Not here, because no questionnaire asks for what they need: the annual percentage
 * rate (C06) and the votes on a rescue plan (C20).
 */
class CalculatorTests {

  private static final LocalDate IN_2021 = LocalDate.of(2021, 5, 5);
  private static final LocalDate IN_2023 = LocalDate.of(2023, 3, 3);
  private static final LocalDate IN_2024 = LocalDate.of(2024, 3, 4);
  private static final LocalDate IN_2025 = LocalDate.of(2025, 3, 4);
  private static final LocalDate IN_WINTER = LocalDate.of(2026, 2, 1);

  /** One sum: which amount, by which answers, on which day. */
  record Sum(
      String calculator,
      Definition questionnaire,
      String amount,
      LocalDate day,
      Map<String, @Nullable Object> answers,
      String expected) {
    @Override
    public String toString() {
      return calculator + " " + amount + " " + expected;
    }
  }

  private static final Map<String, Object> PERSON =
      Map.of("trouble", List.of("living"), "debts", List.of("none"));

  /** Somebody who may become insolvent. */
  private static final Map<String, Object> INSOLVENT =
      Map.of(
          "trouble", List.of("arrears"),
          "debts", List.of("bank"),
          "debt-total", "large",
          "can-pay", "no",
          "pledge", "none",
          "age", 40,
          "taxpayer", "yes",
          "merchant", "no",
          "insolvency-bars", List.of("none"));

  private static final Map<String, Object> LATE_SOON =
      Map.of(
          "trouble",
          List.of("late-soon"),
          "debts",
          List.of("bank"),
          "debt-total",
          "small",
          "can-pay",
          "yes");

  static Stream<Sum> sums() {
    return Stream.of(
        wage(IN_2024, "1000", 0, "wage_kept", "350"),
        wage(IN_2024, "1000", 0, "wage_deduction", "195"),
        wage(Starter.DAY, "1200", 0, "wage_kept", "390"),
        wage(Starter.DAY, "1200", 0, "wage_deduction", "243"),
        wage(Starter.DAY, "1200", 2, "wage_kept", "624"),
        wage(Starter.DAY, "1200", 2, "wage_deduction", "172.8"),
        person("C02", Starter.DAY, "protected_account", "780"),
        person("C02", Starter.DAY, "protected_maintenance", "390"),
        person("C03", IN_2021, "gmi_benefit", "337", "persons", 4, "income", "0"),
        person("C03", IN_2021, "gmi_benefit", "37", "persons", 4, "income", "300"),
        person("C03", IN_2021, "gmi_benefit", "0", "persons", 5, "income", "700"),
        person("C03", Starter.DAY, "gmi_benefit", "187", "persons", 1, "income", "0"),
        person("C03", Starter.DAY, "gmi_benefit", "280", "persons", 4, "income", "300"),
        housing(Starter.DAY, 1, "single", "300", "192.7"),
        housing(IN_WINTER, 1, "single", "300", "267.5"),
        housing(Starter.DAY, 2, "others", "250", "163.4"),
        housing(IN_WINTER, 2, "others", "250", "290.6"),
        loan("1000", 365, "255.5"),
        loan("500", 30, "10.5"),
        of("C07", LATE_SOON, IN_2023, "loan_payment_allowed", "43.4", "own-income", "434"),
        of("C07", LATE_SOON, IN_2023, "loan_payment_allowed", "120", "own-income", "600"),
        of("C07", LATE_SOON, IN_2023, "loan_payment_allowed", "640", "own-income", "1600"),
        of("C08", INSOLVENT, Starter.DAY, "plan_months", "6", "cover-share", "half"),
        plan("27000", "12"),
        plan("150000", "24"),
        plan("150001", "36"),
        of("C09", INSOLVENT, IN_2024, "plan_payment", "233.33", "own-income", "600"),
        of("C09", INSOLVENT, Starter.DAY, "plan_payment", "500", "own-income", "1500"),
        of("C09", INSOLVENT, Starter.DAY, "plan_payment", "260", "own-income", "600"),
        person("C10", IN_2024, "insolvency_start_cost", "1470"),
        person("C10", Starter.DAY, "insolvency_start_cost", "1630"),
        tax(100, "50"),
        tax(900, "400"),
        invoice(365, "60"),
        invoice(90, "14.79"),
        unemployed("unemployment_month_1", "500"),
        unemployed("unemployment_month_3", "375"),
        unemployed("unemployment_month_5", "250"),
        unemployed("unemployment_month_7", "225"),
        of(
            "C14",
            Map.of("trouble", List.of("income-lost"), "debts", List.of("none"), "persons", 1),
            Starter.DAY,
            "sickness_day",
            "32",
            "income-change",
            List.of("sick"),
            "sick-contributions",
            "yes",
            "day-wage",
            "40"),
        child(IN_2025, 3, "maintenance_minimum", "185"),
        child(IN_2025, 9, "maintenance_minimum", "222"),
        child(Starter.DAY, 6, "maintenance_minimum", "195"),
        child(Starter.DAY, 7, "maintenance_minimum", "234"),
        child(Starter.DAY, 6, "maintenance_from_fund", "155"),
        child(Starter.DAY, 7, "maintenance_from_fund", "180"),
        person("C16", Starter.DAY, "guarantee_per_day", "38.47"),
        business("C17", IN_2025, "board_liability_threshold", "37000"),
        business("C17", Starter.DAY, "board_liability_threshold", "39000"),
        person("C18", Starter.DAY, "needy_limit", "425", "persons", 1),
        person("C18", Starter.DAY, "needy_limit", "1021", "persons", 3),
        fund("100", "ugfa_principal_after", "900"),
        fund("100", "ugfa_interest_after", "150"),
        fund("1000", "ugfa_principal_after", "0"),
        fund("1000", "ugfa_interest_after", "0"));
  }

  @ParameterizedTest
  @MethodSource("sums")
  void comesToTheSumOfTheLaw(Sum sum) {
    var engine = Engine.compile(sum.questionnaire(), 1, sum.day());
    var walk = engine.walk(sum.answers());

    assertThat(walk.refusals()).isEmpty();
    assertThat(walk.dropped()).isEmpty();
    assertThat(engine.figure(sum.amount(), walk))
        .hasValueSatisfying(value ->
            assertThat(value.setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(new BigDecimal(sum.expected())));
  }

  private static Sum sum(
      String calculator,
      Definition questionnaire,
      Map<String, ?> answers,
      LocalDate day,
      String amount,
      String expected,
      Object... more) {
    var all = new HashMap<String, @Nullable Object>();
    // What nobody has answered is skipped where it may be.
    for (var question : questionnaire.questions()) {
      if (!question.required()) {
        all.put(question.id(), null);
      }
    }
    all.putAll(answers);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i].toString(), more[i + 1]);
    }
    var engine = Engine.compile(questionnaire, 1, day);
    engine.walk(all).dropped().stream().filter(id -> all.get(id) == null).forEach(all::remove);
    return new Sum(calculator, questionnaire, amount, day, all, expected);
  }

  private static Sum of(
      String calculator,
      Map<String, ?> answers,
      LocalDate day,
      String amount,
      String expected,
      Object... more) {
    return sum(calculator, Starter.person(), answers, day, amount, expected, more);
  }

  private static Sum person(
      String calculator, LocalDate day, String amount, String expected, Object... more) {
    return of(calculator, PERSON, day, amount, expected, more);
  }

  private static Sum business(String calculator, LocalDate day, String amount, String expected) {
    return sum(calculator, Starter.business(), Map.of(), day, amount, expected);
  }

  private static Sum wage(LocalDate day, String net, int children, String amount, String expected) {
    return of(
        "C01",
        Map.of("trouble", List.of("bailiff"), "bailiff", List.of("wage")),
        day,
        amount,
        expected,
        "net-wage",
        net,
        "children",
        children);
  }

  private static Sum housing(
      LocalDate day, int persons, String household, String costs, String expected) {
    return person(
        "C04",
        day,
        "housing_benefit",
        expected,
        "persons",
        persons,
        "income",
        "500",
        "needs",
        List.of("housing"),
        "housing-costs",
        costs,
        "household",
        household);
  }

  private static Sum loan(String amount, int days, String expected) {
    return of(
        "C05",
        Map.of("trouble", List.of("arrears"), "debts", List.of("payday")),
        Starter.DAY,
        "loan_cost_cap",
        expected,
        "check-loan",
        "yes",
        "loan-amount",
        amount,
        "loan-days",
        days,
        "loan-cost",
        "1");
  }

  private static Sum plan(String debt, String months) {
    return of(
        "C08",
        INSOLVENT,
        Starter.DAY,
        "plan_months",
        months,
        "cover-share",
        "less",
        "debt-sum",
        debt);
  }

  private static Sum tax(int days, String expected) {
    return of(
        "C11",
        Map.of("trouble", List.of("arrears"), "debts", List.of("tax"), "tax-when", "earlier"),
        Starter.DAY,
        "tax_late_charge",
        expected,
        "tax-debt",
        "1000",
        "tax-due",
        Starter.DAY.minusDays(days).toString());
  }

  private static Sum invoice(int days, String expected) {
    return sum(
        "C12",
        Starter.business(),
        Map.of("trouble", List.of("customer")),
        Starter.DAY,
        "invoice_interest",
        expected,
        "invoice",
        "1000",
        "invoice-due",
        Starter.DAY.minusDays(days).toString());
  }

  private static Sum unemployed(String amount, String expected) {
    return of(
        "C13",
        Map.of("trouble", List.of("income-lost"), "debts", List.of("none"), "persons", 1),
        Starter.DAY,
        amount,
        expected,
        "income-change",
        List.of("job"),
        "contributions",
        "yes",
        "other-income",
        "no",
        "insurance-years",
        5,
        "average-wage",
        "1000");
  }

  private static Sum child(LocalDate day, int age, String amount, String expected) {
    return of(
        "C15",
        Map.of("trouble", List.of("family"), "family", List.of("not-paid")),
        day,
        amount,
        expected,
        "child-age",
        age);
  }

  private static Sum fund(String pay, String amount, String expected) {
    return of(
        "C19",
        Map.of("trouble", List.of("arrears"), "debts", List.of("maintenance"), "ugfa", "yes"),
        Starter.DAY,
        amount,
        expected,
        "ugfa-debt",
        "1000",
        "ugfa-interest",
        "250",
        "ugfa-pay",
        pay);
  }
}
