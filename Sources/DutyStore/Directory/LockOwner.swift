import Glibc

/// The process that holds SQLite's write lock on a log; nil when none does or the system does not tell.
///
/// SQLite takes it as a lock on byte 120 of the `-shm` file. Asking through a descriptor of our own would
/// drop this process's locks at its closing, so the system's list of locks is read instead.
func writer(of log: String) -> pid_t? {
  guard let index = status(log + "-shm") else { return nil }
  // POSIX  ADVISORY  WRITE 4711 fd:01:16261140 120 120
  for line in lines(of: "/proc/locks") {
    let words = line.split(separator: " ")
    guard words.count >= 8, words[1] == "POSIX", words[3] == "WRITE",
      words[5].split(separator: ":").last.flatMap({ UInt64($0) }) == UInt64(index.st_ino),
      let first = Int(words[6]), let last = words[7] == "EOF" ? Int.max : Int(words[7]),
      (first...max(first, last)).contains(writeLockByte)
    else { continue }
    return pid_t(words[4])
  }
  return nil
}

/// Stopped by a signal or a debugger, so that it will not go on by itself.
func isStopped(_ process: pid_t) -> Bool {
  // 4711 (dutyboard) T …: the name may hold anything, so what follows the last bracket counts.
  guard let line = lines(of: "/proc/\(process)/stat").first,
    let state = line.split(separator: ")").last?.split(separator: " ").first
  else { return false }
  return state == "T" || state == "t"
}

private let writeLockByte = 120

/// The lines of a small file of the system; none where it cannot be read.
private func lines(of path: String) -> [String] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  if descriptor < 0 { return [] }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count <= 0 { break }
    bytes += buffer.prefix(count)
  }
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
}
