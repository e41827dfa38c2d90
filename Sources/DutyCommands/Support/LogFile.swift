import DutyDomain
import Glibc
import Logging

/// The program's own log in `$XDG_STATE_HOME/dutyboard`: what went wrong, never what people said.
enum LogFile {
  /// Opened for appending; nil where it cannot be, since a board must not fail for its log.
  static func descriptor() -> Int32? {
    let folder = Environment.stateDirectory
    Files.makeFolders(folder)
    let descriptor = open(folder + "/dutyboard.log", O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    return descriptor < 0 ? nil : descriptor
  }

  /// A logger that writes to that file.
  static func logger() -> Logger {
    let descriptor = descriptor()
    return Logger(label: "dutyboard") { _ in FileLogHandler(descriptor: descriptor) }
  }
}

/// One line per message: time, level, words.
struct FileLogHandler: LogHandler {
  let descriptor: Int32?
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    guard let descriptor else { return }
    let seconds = Environment.now().milliseconds / 1000
    var line = "\(seconds) \(event.level) \(event.message)\n"
    let count = line.utf8.count
    _ = line.withUTF8 { write(descriptor, $0.baseAddress, count) }
  }
}
