package lv.celakarte.store;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded server without its silent mistakes: what it would get wrong is refused or put right,
 * and what it has acknowledged is in the file.
 */
final class StrictBackend extends H2Backend {

  private static final Logger LOG = LoggerFactory.getLogger(StrictBackend.class);

  private static final Set<String> GREETINGS = Set.of("hello", "ismaster");

  private final GroupCommit commits;
  private final Corrections corrections = new Corrections(this::plain);

  StrictBackend(MVStore file, GroupCommit commits) {
    super(file);
    this.commits = commits;
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    Document command = message.getDocument();
    String name = command.keySet().iterator().next();
    return handleCommand(message.getChannel(), message.getDatabaseName(), name, command);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String name, Document command) {
    if (GREETINGS.contains(name.toLowerCase(Locale.ROOT))) {
      return greeting(channel, database);
    }
    return commits.run(
        WriteConcern.wantsDisk(command), () -> answer(channel, database, name, command));
  }

  private Document greeting(Channel channel, String database) {
    Document answer = super.handleCommand(channel, database, "ismaster", new Document());
    answer.put("isWritablePrimary", Boolean.TRUE);
    answer.put("helloOk", Boolean.TRUE);
    answer.put("readOnly", Boolean.FALSE);
    return answer;
  }

  private Document answer(Channel channel, String database, String name, Document command) {
    try {
      Strictness.check(name, command);
      // A copy, because the reply is written to the socket when other commands are at work again.
      return corrections.run(new Request(channel, database, name, command)).cloneDeeply();
    } catch (MongoServerError e) {
      LOG.warn("{} on {}.{}: {}", name, database, command.get(name), e.getMessage());
      throw e;
    }
  }

  private Document plain(Request request) {
    return super.handleCommand(
        request.channel(), request.database(), request.name(), request.command());
  }

  /** The find of servers before 3.6, which no driver of today sends. */
  @Override
  public QueryResult handleQuery(MongoQuery query) {
    throw Strictness.refusal("OP_QUERY other than the greeting");
  }
}
