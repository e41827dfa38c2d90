import Glibc

/// A folder that cannot be written while this lives: by its mode, or for root by a mount.
package final class ReadOnlyMount {
  private let path: String

  /// Nil, with the reason told, where root may not mount.
  package init?(_ path: String) throws {
    self.path = path
    if geteuid() != 0 {
      chmod(path, 0o500)
      return
    }
    let script = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\""
    guard try run(["/bin/sh", "-c", script, path]).code == 0 else {
      print("skipped: no right to mount here, and root writes everywhere")
      return nil
    }
  }

  deinit {
    if geteuid() != 0 { chmod(path, 0o700) } else { umount2(path, 2) }
  }
}

/// A disk of a few megabytes in memory.
package final class SmallDisk {
  private let path: String
  private var filler: String { path + "/filler" }

  /// Nil, with the reason told, where no disk can be mounted.
  package init?(_ path: String, megabytes: Int) throws {
    self.path = path
    let words = ["/bin/mount", "-t", "tmpfs", "-o", "size=\(megabytes)m,mode=700", "tmpfs", path]
    guard geteuid() == 0, try run(words).code == 0 else {
      print("skipped: only root may mount a small disk")
      return nil
    }
  }

  deinit { umount2(path, 2) }

  /// Leaves not a byte.
  package func fill() throws {
    let outcome = try run(["/bin/sh", "-c", "cat /dev/zero > \"$0\"", filler])
    if outcome.code == 0 { throw KitFailure("the disk took everything") }
  }

  package func free() { unlink(filler) }
}
