package lv.celakarte.analytics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lv.celakarte.platform.testing.RealParts;
import org.springframework.boot.test.context.SpringBootTest;

/** On a test: the whole service on a real broker and store, shared by all tests that carry it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "celakarte.analytics.counting.group=service")
public @interface AnalyticsTest {}
