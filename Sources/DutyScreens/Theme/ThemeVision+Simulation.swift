import DutyDomain

/// Colour blindness in full, by the matrices of Machado, Oliveira and Fernandes (2009).
extension ThemeVision {
  /// The colour as this eye sees it.
  func sees(_ colour: ColourValue) -> LinearColour {
    let light = colour.linear
    let rows = matrix
    func channel(_ row: Int) -> Double {
      let sum = rows[row][0] * light.red + rows[row][1] * light.green + rows[row][2] * light.blue
      return min(1, max(0, sum))
    }
    return LinearColour(red: channel(0), green: channel(1), blue: channel(2))
  }

  /// How far apart two colours look to this eye, in OKLab.
  func distance(_ first: ColourValue, _ second: ColourValue) -> Double {
    sees(first).perceived.distance(to: sees(second).perceived)
  }

  private var matrix: [[Double]] {
    switch self {
    case .normal:
      [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}
