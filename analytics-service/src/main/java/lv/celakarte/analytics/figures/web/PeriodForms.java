package lv.celakarte.analytics.figures.web;

import gg.jte.Content;

/** The two forms with which any month and any days can be chosen. */
public record PeriodForms(String action, Content month, Content from, Content to, Content button) {}
