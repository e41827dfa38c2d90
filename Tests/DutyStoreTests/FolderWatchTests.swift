import DutyDomain
import DutyStore
import Foundation
import Testing

@Suite("A folder that people change")
final class FolderWatchTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "watch-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name), options: .atomic)
  }

  private func texts(_ files: [WatchedFile]?) -> [String]? {
    files?.map { "\($0.name)=\(String(decoding: $0.bytes, as: UTF8.self))" }
  }

  @Test("the first look gives all, a later one only something when a file is other than before")
  func looks() throws {
    try write("b", "b.csv")
    try write("a", "A.CSV")
    try write("x", "notes.txt")
    try write("x", ".hidden.csv")
    try write("x", "~$a.csv")
    let watch = FolderWatch(folder.path, ending: ".csv")
    #expect(texts(watch.changes()) == ["A.CSV=a", "b.csv=b"])
    #expect(watch.changes() == nil)
    // As long as before: only the moment and the file itself differ.
    try write("c", "b.csv")
    #expect(texts(watch.changes()) == ["A.CSV=a", "b.csv=c"])
    #expect(watch.changes() == nil)
    try FileManager.default.removeItem(at: folder.appending(path: "A.CSV"))
    #expect(texts(watch.changes()) == ["b.csv=c"])
    try FileManager.default.removeItem(at: folder)
    #expect(texts(watch.changes()) == [])
    #expect(watch.changes() == nil)
  }

  @Test("a folder that is not there has no files, and may come")
  func missing() throws {
    let inner = folder.appending(path: "lexicon")
    let watch = FolderWatch(inner.path, ending: ".csv")
    #expect(texts(watch.changes()) == [])
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: false)
    #expect(watch.changes() == nil)
    try write("a", "lexicon/a.csv")
    #expect(texts(watch.changes()) == ["a.csv=a"])
  }

  @Test("what is no plain file, or is too large, is not read")
  func odd() throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: "folder.csv"), withIntermediateDirectories: false)
    try write(String(repeating: "x", count: 9), "large.csv")
    let watch = FolderWatch(folder.path, ending: ".csv", largest: 8)
    let found = watch.changes() ?? []
    #expect(found.map(\.name) == ["large.csv"])
    #expect(found.first?.failure != nil)
    #expect(found.first?.bytes.isEmpty == true)
  }
}
