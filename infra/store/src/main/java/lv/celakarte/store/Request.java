package lv.celakarte.store;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** One command as it came from a client. */
record Request(Channel channel, String database, String name, Document command) {

  Request with(Document other) {
    return new Request(channel, database, name, other);
  }

  Request with(String otherName, Document other) {
    return new Request(channel, database, otherName, other);
  }
}
