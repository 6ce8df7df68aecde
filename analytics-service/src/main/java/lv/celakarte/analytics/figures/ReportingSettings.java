package lv.celakarte.analytics.figures;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is told.
 *
 * @param smallestNumber the smallest number above nought that leaves this service
 */
@ConfigurationProperties("celakarte.analytics")
record ReportingSettings(@DefaultValue("5") int smallestNumber) {}
