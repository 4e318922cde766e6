package org.jiangqiao.browser;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between a visitor and the school, which can be cut. The browser's own switch for
 * being offline is not told to every part of it at once; a line that is cut is cut for all of them,
 * and, as in many a village, the phone still believes that it has a network.
 */
final class Relay implements Closeable {

  private final int school;
  private final ServerSocket door;
  private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;
  private volatile boolean mute;

  Relay(int school) {
    this.school = school;
    try {
      door = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.startVirtualThread(this::listen);
  }

  String origin() {
    return "http://localhost:" + door.getLocalPort();
  }

  /** Ends every line; whoever calls from now on is hung up on. */
  void cut() {
    cut = true;
    lines.forEach(Relay::hangUp);
  }

  /** Ends every line; whoever calls from now on is taken and hears nothing. */
  void fallSilent() {
    mute = true;
    lines.forEach(Relay::hangUp);
  }

  void mend() {
    cut = false;
    mute = false;
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        if (mute) {
          lines.add(caller);
          continue;
        }
        Socket called = new Socket(InetAddress.getLoopbackAddress(), school);
        lines.add(caller);
        lines.add(called);
        if (cut) {
          hangUp(caller);
          hangUp(called);
        }
        Thread.startVirtualThread(() -> pass(caller, called));
        Thread.startVirtualThread(() -> pass(called, caller));
      } catch (IOException gone) {
        continue;
      }
    }
  }

  private void pass(Socket from, Socket to) {
    try (InputStream in = from.getInputStream()) {
      in.transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // Either side may end a line at any time; what follows is the same as after a good end.
    } finally {
      hangUp(from);
      hangUp(to);
      lines.remove(from);
      lines.remove(to);
    }
  }

  private static void hangUp(Socket line) {
    try {
      line.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      door.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
