package lv.celakarte.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Whether a part does its work, asked the way its users ask. */
@FunctionalInterface
interface Readiness {

  int ANSWER_MILLIS = 2_000;

  boolean isReady() throws IOException, InterruptedException;

  /**
   * A page that answers 200. With the JDK's old client: it needs no threads of its own, and what
   * asks whether others have started must not take the processor from them.
   */
  static Readiness http(String address) {
    URI page = URI.create(address);
    return () -> {
      HttpURLConnection asked = (HttpURLConnection) page.toURL().openConnection();
      asked.setConnectTimeout(ANSWER_MILLIS);
      asked.setReadTimeout(ANSWER_MILLIS);
      try {
        return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        asked.disconnect();
      }
    };
  }

  /** A Kafka broker that answers which versions of the protocol it speaks. */
  static Readiness kafka(int port) {
    return () -> {
      try (Socket socket = connect(port)) {
        byte[] client = "celakarte".getBytes(StandardCharsets.UTF_8);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(10 + client.length);
        out.writeShort(18);
        out.writeShort(0);
        out.writeInt(1);
        out.writeShort(client.length);
        out.write(client);
        out.flush();
        DataInputStream in = new DataInputStream(socket.getInputStream());
        return in.readInt() > 6 && in.readInt() == 1 && in.readShort() == 0;
      }
    };
  }

  /** A server of MongoDB's protocol that answers a ping. */
  static Readiness mongodb(int port) {
    return () -> {
      try (Socket socket = connect(port)) {
        socket.getOutputStream().write(ping());
        socket.getOutputStream().flush();
        byte[] length = socket.getInputStream().readNBytes(4);
        int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] reply = socket.getInputStream().readNBytes(Math.min(size - 4, 4_096));
        return new String(reply, StandardCharsets.ISO_8859_1).contains("ok\0");
      }
    };
  }

  /** OP_MSG with the document {@code {ping: 1, $db: "admin"}}. */
  private static byte[] ping() {
    byte[] name = "ping\0".getBytes(StandardCharsets.US_ASCII);
    byte[] database = "$db\0".getBytes(StandardCharsets.US_ASCII);
    byte[] admin = "admin\0".getBytes(StandardCharsets.US_ASCII);
    int document = 4 + 1 + name.length + 4 + 1 + database.length + 4 + admin.length + 1;
    ByteBuffer message = ByteBuffer.allocate(16 + 4 + 1 + document).order(ByteOrder.LITTLE_ENDIAN);
    message.putInt(message.capacity()).putInt(1).putInt(0).putInt(2013);
    message.putInt(0).put((byte) 0);
    message.putInt(document).put((byte) 0x10).put(name).putInt(1);
    message.put((byte) 0x02).put(database).putInt(admin.length).put(admin).put((byte) 0);
    return message.array();
  }

  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setSoTimeout(ANSWER_MILLIS);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
