import DutyDomain
import DutyExchange
import Foundation
import Testing

@Suite("Files of words as WPS and Excel save them")
struct WordFileTests {
  private func read(_ text: String) -> WordFile { readWordFile(Array(text.utf8), name: "w.csv") }

  private func cells(_ file: WordFile) -> [[String]] {
    file.rows.map { row in
      [WordColumn.use, .value, .words, .weight, .code, .names, .keywords].map { row[$0].text }
    }
  }

  @Test("columns in any order, in English or Chinese, with remarks between")
  func columns() {
    let plain = read("use,value,words,weight\nplace,,老鹰嘴;黑风口,\n# 备注,,,\nkind,spot_check,查岗,3\n")
    #expect(plain.form == .lexicon)
    #expect(plain.problems.isEmpty)
    #expect(
      cells(plain) == [
        ["place", "", "老鹰嘴;黑风口", "", "", "", ""], ["kind", "spot_check", "查岗", "3", "", "", ""],
      ])
    #expect(plain.rows.map(\.line) == [2, 4])
    #expect(plain.rows[0][.words].column == 3)
    let chinese = read("词,用途,取值,备注\r\n老鹰嘴,place,,山口\r\n")
    #expect(cells(chinese) == [["place", "", "老鹰嘴", "", "", "", ""]])
    #expect(chinese.rows[0][.words].column == 1)
    #expect(chinese.problems.isEmpty)
  }

  @Test("a file of codes is known by its columns, a copy of the code table among them")
  func codes() {
    let short = read("code,names,keywords,weight\n12H02,追尾,亲嘴,2\n")
    #expect(short.form == .codes)
    #expect(cells(short) == [["", "", "", "2", "12H02", "追尾", "亲嘴"]])
    let table = read("code,parent,name_zh,name_en,group,keywords\n12H02,12H00,撞车,Collision,1,追尾\n")
    #expect(table.problems.isEmpty)
    #expect(table.rows[0][.parent].text == "12H00")
    #expect(table.rows[0][.names].text == "撞车")
  }

  @Test("a byte order mark and GB 18030 are recognised")
  func encodings() throws {
    let bom = readWordFile(
      [0xEF, 0xBB, 0xBF] + Array("use,words\nplace,老鹰嘴\n".utf8), name: "w.csv")
    #expect(cells(bom) == [["place", "", "老鹰嘴", "", "", "", ""]])
    // place,老鹰嘴 in GB 18030.
    let chinese: [UInt8] = [0xC0, 0xCF, 0xD3, 0xA5, 0xD7, 0xEC]
    let gb = readWordFile(
      Array("use,words\r\nplace,".utf8) + chinese + Array("\r\n".utf8), name: "w.csv")
    #expect(cells(gb) == [["place", "", "老鹰嘴", "", "", "", ""]])
    #expect(gb.problems.isEmpty)
  }

  @Test("what is wrong with the form is told with line and cell")
  func faults() {
    func faults(_ text: String) -> [String] {
      read(text).problems.map { "\($0.line):\($0.column) \($0.what)" }
    }
    #expect(faults("") == ["0:0 emptyFile"])
    #expect(faults("value,words\n,x\n").contains("1:0 headerMissing(\"use\")"))
    #expect(faults("use,words,colour\nplace,老鹰嘴,\n") == ["1:3 headerUnknown(\"colour\")"])
    #expect(faults("use,words\nplace,\u{1B}[31m嘴\n") == ["2:2 controlCharacter(code: 27)"])
    #expect(faults("use,words\nplace,\"老鹰嘴\n").contains("2:0 quoteOpen"))
  }
}
