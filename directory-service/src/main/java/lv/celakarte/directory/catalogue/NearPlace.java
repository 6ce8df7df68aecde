package lv.celakarte.directory.catalogue;

import lv.celakarte.directory.place.PlaceFacts;

/** A local government and how far its centre is, in kilometres as the crow flies. */
public record NearPlace(PlaceFacts place, double kilometres) {}
