package lv.celakarte.gateway.edge;

import lv.celakarte.gateway.answers.Troubles;
import lv.celakarte.gateway.pages.SiteAnswers;

/** What all connections share. */
record Edge(
    SiteAnswers site,
    Troubles troubles,
    SecurityHeaders security,
    HttpDate date,
    Bulkheads bulkheads,
    Refusals refusals,
    Relay relay,
    Draining draining) {}
