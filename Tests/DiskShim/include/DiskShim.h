#ifndef DISK_SHIM_H
#define DISK_SHIM_H

// A layer between a program and its disk, for tests: loaded with LD_PRELOAD, told what to do by the
// environment. It touches nothing outside the folder DISK_SHIM_ROOT.
//
// DISK_SHIM_TRACE  a file to which every write, sync, truncation and change of a folder is appended,
//                  with the bytes written: `PowerModel` builds from it what a power cut could leave.
// DISK_SHIM_FAIL   "n:errno:kinds": the n-th act of these kinds fails with this number; errno 0 writes
//                  half of the bytes; "n:errno:kinds:on" fails that one and all after it.
//                  Kinds: w write, t truncate, s sync, o open or create for writing, d change of a folder.
// DISK_SHIM_KILL   "n": the process ends as by kill -9 before its n-th act; "nh": after half of it, where it is
//                  a write; "ns": it is stopped there, as by kill -STOP, and goes on after kill -CONT.
// DISK_SHIM_ARM    a file: acts are counted only while it exists.
// DISK_SHIM_HIT    a file that is made when an act was made to fail.

/// The layout of one entry of the trace, followed by the two paths and the data.
struct disk_shim_entry {
  /// Bytes of the whole entry.
  unsigned int size;
  /// C create, W write, T truncate, S sync, D sync of a folder, R rename, U unlink, L link, M mkdir,
  /// O opened for writing, X an act that failed, A something was said to the user.
  unsigned int act;
  unsigned long long inode;
  long long offset;
  unsigned int path_length;
  unsigned int other_length;
  unsigned int data_length;
  unsigned int process;
};

#endif
