#!/usr/bin/env python3
"""Write the width table of CellGrid from the files of the Unicode Character Database.

    Tests/Scripts/generate_width_table.py [/usr/share/unicode] [Sources/CellGrid]

The result is named after the version of Unicode and replaces the older table, which is then to be
deleted by hand. Rules: East Asian Wide and Fullwidth take two columns; marks that do not advance,
format characters and the medial and final Hangul letters take none; all else takes one.
"""

import re
import sys
from pathlib import Path

LAST = 0x10FFFF


def ranges_of(values):
    """The numbers, given in ascending order, as closed ranges."""
    result = []
    for value in values:
        if result and result[-1][1] == value - 1:
            result[-1][1] = value
        else:
            result.append([value, value])
    return result


def read_east_asian_width(path):
    version, widths = "", ["N"] * (LAST + 1)
    for line in path.read_text(encoding="utf-8").splitlines():
        if found := re.match(r"# EastAsianWidth-([0-9.]+)\.txt", line):
            version = found.group(1)
        found = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if found:
            first = int(found.group(1), 16)
            last = int(found.group(2) or found.group(1), 16)
            widths[first : last + 1] = [found.group(3)] * (last - first + 1)
    return version, widths


def read_categories(path):
    categories, first = ["Cn"] * (LAST + 1), None
    for line in path.read_text(encoding="utf-8").splitlines():
        code, name, category = line.split(";")[:3]
        code = int(code, 16)
        if name.endswith(", First>"):
            first = code
        elif name.endswith(", Last>"):
            categories[first : code + 1] = [category] * (code - first + 1)
        else:
            categories[code] = category
    return categories


def is_zero(code, category):
    if 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FB:
        return True
    return category in ("Mn", "Me", "Cf") and code != 0x00AD


def swift_array(name, comment, ranges):
    pairs = [f"0x{a:X}, 0x{b:X}," for a, b in ranges]
    lines = ["    " + " ".join(pairs[i : i + 4]) for i in range(0, len(pairs), 4)]
    return f"  /// {comment}\n  static let {name}: [UInt32] = [\n" + "\n".join(lines) + "\n  ]\n"


def main():
    source = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
    target = Path(sys.argv[2] if len(sys.argv) > 2 else "Sources/CellGrid")
    version, widths = read_east_asian_width(source / "EastAsianWidth.txt")
    categories = read_categories(source / "UnicodeData.txt")
    everything = range(LAST + 1)
    zero = [c for c in everything if is_zero(c, categories[c])]
    nothing = set(zero)
    wide = [c for c in everything if widths[c] in "WF" and c not in nothing]
    ambiguous = [c for c in everything if widths[c] == "A" and c not in nothing]
    # The ideographic planes stay: names of people use characters newer than any table.
    unassigned = [
        c for c in everything if categories[c] == "Cn" and not 0x20000 <= c <= 0x3FFFF
    ]
    major = version.rsplit(".", 1)[0].replace(".", "_")
    text = (
        f"// Made by Tests/Scripts/generate_width_table.py from Unicode {version}. "
        "Do not edit by hand.\n// swift-format-ignore-file\n\n"
        "/// Sorted closed ranges, two numbers each: the first and the last scalar.\n"
        "enum WidthTable {\n"
        f'  static let unicodeVersion = "{version}"\n\n'
        + swift_array("wide", "Takes two columns.", ranges_of(wide))
        + "\n"
        + swift_array("zero", "Takes no column.", ranges_of(zero))
        + "\n"
        + swift_array(
            "ambiguous", "One column here, two on a terminal set up so.", ranges_of(ambiguous)
        )
        + "\n"
        + swift_array(
            "unassigned", "No character yet, outside the ideographic planes.", ranges_of(unassigned)
        )
        + "}\n"
    )
    path = target / f"WidthTable_Unicode_{major}.swift"
    path.write_text(text, encoding="utf-8")
    print(f"{path}: {len(text)} bytes")


if __name__ == "__main__":
    main()
