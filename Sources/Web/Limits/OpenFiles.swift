import Foundation

/// How many files this process may hold open; a connection is one.
enum OpenFiles {
    /// Allows as many, as far as the system lets the process decide for itself: a login often gives 1,024.
    static func allow(_ wanted: Int) {
        var allowed = rlimit()
        guard getrlimit(files, &allowed) == 0, allowed.rlim_cur < rlim_t(wanted) else { return }
        allowed.rlim_cur = min(rlim_t(wanted), allowed.rlim_max)
        setrlimit(files, &allowed)
    }

    #if canImport(Glibc)
        private static let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        private static let files = RLIMIT_NOFILE
    #endif
}
