package lv.celakarte.site.snapshot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One thing as its topic told of it last.
 *
 * @param data the body of the record; {@code null} when the thing is gone
 */
public record Entry(String topic, String key, Instant time, byte @Nullable [] data) {

  private static final int LONGEST = 16 * 1024 * 1024;

  /** Appends it, with a checksum by which a torn end is found. */
  long write(DataOutputStream out) throws IOException {
    var body = data == null ? new byte[0] : data;
    out.writeUTF(topic);
    out.writeUTF(key);
    out.writeLong(time.toEpochMilli());
    out.writeInt(data == null ? -1 : body.length);
    out.write(body);
    out.writeLong(checksum());
    return topic.length() + key.length() + body.length + 24L;
  }

  /**
   * Reads the next one.
   *
   * @throws EOFException at the end, also at a torn one
   * @throws IOException when what stands there was not written by {@link #write}
   */
  static Entry read(DataInputStream in) throws IOException {
    var topic = in.readUTF();
    var key = in.readUTF();
    var time = Instant.ofEpochMilli(in.readLong());
    var length = in.readInt();
    if (length > LONGEST) {
      throw new IOException("an entry has an impossible length");
    }
    byte @Nullable [] data = null;
    if (length >= 0) {
      data = new byte[length];
      in.readFully(data);
    }
    var entry = new Entry(topic, key, time, data);
    if (in.readLong() != entry.checksum()) {
      throw new IOException("the checksum of an entry is wrong");
    }
    return entry;
  }

  private long checksum() {
    var sum = new CRC32();
    sum.update(
        (topic + "\n" + key + "\n" + time.toEpochMilli())
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    if (data != null) {
      sum.update(data);
    }
    return sum.getValue();
  }
}
