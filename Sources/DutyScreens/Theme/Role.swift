/// Why something on the screen looks as it does: the one table of meanings that views use and
/// theme files style.
///
/// A theme file may also style a group (`severity`, `ui.hint`): `a.b.c` falls back to `a.b`, then
/// `a`, then `text`. Names are never re-used for another meaning; theme files outlive programs.
package enum Role: Int, CaseIterable, Hashable, Sendable {
  case text, textMuted, textStrong, textLink
  case uiBorder, uiBorderFocused, uiTitle, uiTitleFocused
  case uiSelected, uiSelectedUnfocused, uiMarked, uiHeader, uiHintKey, uiHintText
  case uiStatus, uiStatusClock, uiStatusFilter, uiStatusStale
  case uiPopup, uiPopupBorder, uiPopupTitle, uiInput, uiInputInvalid, uiInputCaret
  case uiMatch, uiTab, uiTabActive
  case severityCritical, severityMajor, severityMinor, severityNormal, severityUngraded
  case deadlineMet, deadlineFar, deadlineNear, deadlineOverdue
  case stateUnacknowledged, stateAcknowledged, stateClosed, stateStruck
  case alarmUnacknowledged, alarmOverdue
  case rosterNow, rosterNext, rosterGap, rosterAbsent
  case instructionOpen, instructionDue, instructionLate, instructionDone
  case messageInfo, messageOk, messageWarn, messageError
  case flashNew, timelinePerson, timelineSystem, drillBand
  case factKnown, factUnclear, factMissing

  /// The name in theme files, and how the role is used.
  package var entry: RoleEntry {
    switch self {
    case .text: RoleEntry("text", .row)
    case .textMuted: RoleEntry("text.muted", .row)
    case .textStrong: RoleEntry("text.strong", .row)
    case .textLink: RoleEntry("text.link", .row)
    case .uiBorder: RoleEntry("ui.border", .edge(on: .text))
    case .uiBorderFocused: RoleEntry("ui.border.focused", .edge(on: .text))
    case .uiTitle: RoleEntry("ui.title", .words)
    case .uiTitleFocused: RoleEntry("ui.title.focused", .words)
    case .uiSelected: RoleEntry("ui.selected", .words)
    case .uiSelectedUnfocused: RoleEntry("ui.selected.unfocused", .words)
    case .uiMarked: RoleEntry("ui.marked", .row)
    case .uiHeader: RoleEntry("ui.header", .words)
    case .uiHintKey: RoleEntry("ui.hint.key", .words)
    case .uiHintText: RoleEntry("ui.hint.text", .words)
    case .uiStatus: RoleEntry("ui.status", .words)
    case .uiStatusClock: RoleEntry("ui.status.clock", .words)
    case .uiStatusFilter: RoleEntry("ui.status.filter", .words)
    case .uiStatusStale: RoleEntry("ui.status.stale", .words)
    case .uiPopup: RoleEntry("ui.popup", .words)
    case .uiPopupBorder: RoleEntry("ui.popup.border", .edge(on: .uiPopup))
    case .uiPopupTitle: RoleEntry("ui.popup.title", .words)
    case .uiInput: RoleEntry("ui.input", .words)
    case .uiInputInvalid: RoleEntry("ui.input.invalid", .words)
    case .uiInputCaret: RoleEntry("ui.input.caret", .edge(on: .uiInput))
    case .uiMatch: RoleEntry("ui.match", .words)
    case .uiTab: RoleEntry("ui.tab", .words)
    case .uiTabActive: RoleEntry("ui.tab.active", .words)
    case .severityCritical: RoleEntry("severity.critical", .row)
    case .severityMajor: RoleEntry("severity.major", .row)
    case .severityMinor: RoleEntry("severity.minor", .row)
    case .severityNormal: RoleEntry("severity.normal", .row)
    case .severityUngraded: RoleEntry("severity.ungraded", .row)
    case .deadlineMet: RoleEntry("deadline.met", .row)
    case .deadlineFar: RoleEntry("deadline.far", .row)
    case .deadlineNear: RoleEntry("deadline.near", .row)
    case .deadlineOverdue: RoleEntry("deadline.overdue", .row)
    case .stateUnacknowledged: RoleEntry("state.unacknowledged", .row)
    case .stateAcknowledged: RoleEntry("state.acknowledged", .row)
    case .stateClosed: RoleEntry("state.closed", .row)
    case .stateStruck: RoleEntry("state.struck", .row)
    case .alarmUnacknowledged: RoleEntry("alarm.unacknowledged", .row)
    case .alarmOverdue: RoleEntry("alarm.overdue", .row)
    case .rosterNow: RoleEntry("roster.now", .row)
    case .rosterNext: RoleEntry("roster.next", .row)
    case .rosterGap: RoleEntry("roster.gap", .row)
    case .rosterAbsent: RoleEntry("roster.absent", .row)
    case .instructionOpen: RoleEntry("instruction.open", .row)
    case .instructionDue: RoleEntry("instruction.due", .row)
    case .instructionLate: RoleEntry("instruction.late", .row)
    case .instructionDone: RoleEntry("instruction.done", .row)
    case .messageInfo: RoleEntry("message.info", .row)
    case .messageOk: RoleEntry("message.ok", .row)
    case .messageWarn: RoleEntry("message.warn", .row)
    case .messageError: RoleEntry("message.error", .row)
    case .flashNew: RoleEntry("flash.new", .words)
    case .timelinePerson: RoleEntry("timeline.person", .row)
    case .timelineSystem: RoleEntry("timeline.system", .row)
    case .drillBand: RoleEntry("drill.band", .words)
    case .factKnown: RoleEntry("fact.known", .row)
    case .factUnclear: RoleEntry("fact.unclear", .row)
    case .factMissing: RoleEntry("fact.missing", .row)
    }
  }
}

/// One line of the table of roles.
package struct RoleEntry: Hashable, Sendable {
  package let name: String
  package let use: RoleUse

  fileprivate init(_ name: String, _ use: RoleUse) {
    self.name = name
    self.use = use
  }
}

/// Where a role's foreground can stand, which decides what the checks measure it against.
package enum RoleUse: Hashable, Sendable {
  /// Words on the role's own background.
  case words
  /// Words in a row: on their own background, selected, flashing, and in a pop-up.
  case row
  /// A line or a caret that must be seen against another role's background.
  case edge(on: Role)
}
