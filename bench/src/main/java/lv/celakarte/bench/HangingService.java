package lv.celakarte.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A part that takes every connection and never says a word. */
final class HangingService implements AutoCloseable {

  private final ServerSocket server;
  private final Queue<Socket> held = new ConcurrentLinkedQueue<>();

  HangingService() {
    try {
      server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new Trouble("No port is free", failure);
    }
    Thread.ofVirtual().start(this::accept);
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        held.add(server.accept());
      }
    } catch (IOException closed) {
      // Nobody is to be taken in any more.
    }
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (var socket : held) {
      socket.close();
    }
  }
}
