/// There is nothing of that kind, or nothing one may know of: the answer is the same.
struct Absent: Error {}
