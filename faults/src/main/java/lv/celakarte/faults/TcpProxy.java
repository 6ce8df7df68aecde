package lv.celakarte.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A line between two parts that can be cut: while it is, nothing that is sent arrives and nothing
 * says so, as when a network loses all packets.
 */
final class TcpProxy implements AutoCloseable {

  private final ServerSocket door;
  private final InetSocketAddress target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition mended = lock.newCondition();
  private boolean cut;
  private boolean closed;
  private volatile boolean used;

  /**
   * Opens a line.
   *
   * @param port where it begins; 0 takes any
   * @param targetPort where it leads to
   */
  TcpProxy(int port, int targetPort) {
    try {
      door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new Broken("port " + port + " is not free", e);
    }
    target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
    Thread.ofVirtual().name("proxy").start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Whether anything has come through. */
  boolean used() {
    return used;
  }

  void cut() {
    set(true);
  }

  void mend() {
    set(false);
  }

  private void set(boolean now) {
    lock.lock();
    try {
      cut = now;
      mended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket near = door.accept();
        Thread.ofVirtual().start(() -> connect(near));
      } catch (IOException _) {
        // closed, or a client that was too quick
      }
    }
  }

  private void connect(Socket near) {
    Socket far = new Socket();
    sockets.add(near);
    sockets.add(far);
    try {
      awaitMended();
      far.connect(target, 2_000);
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> carry(near, far));
      carry(far, near);
    } catch (IOException _) {
      close(near, far);
    }
  }

  private void carry(Socket from, Socket to) {
    byte[] some = new byte[16 * 1024];
    try {
      InputStream in = from.getInputStream();
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        awaitMended();
        to.getOutputStream().write(some, 0, read);
        used = true;
      }
    } catch (IOException _) {
      // one side has gone: so does the other
    } finally {
      close(from, to);
    }
  }

  private void awaitMended() throws IOException {
    lock.lock();
    try {
      while (cut && !closed) {
        mended.awaitUninterruptibly();
      }
      if (closed) {
        throw new IOException("closed");
      }
    } finally {
      lock.unlock();
    }
  }

  private void close(Socket... both) {
    for (Socket socket : both) {
      sockets.remove(socket);
      try {
        socket.close();
      } catch (IOException _) {
        // it is gone anyhow
      }
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      mended.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      door.close();
    } catch (IOException _) {
      // it is gone anyhow
    }
    close(sockets.toArray(Socket[]::new));
  }
}
