import NIOCore

/// One alarm on an event loop. Set again, it forgets what it was set to before.
struct Alarm {
    private var scheduled: Scheduled<Void>?

    mutating func set(in wait: TimeAmount, on loop: any EventLoop, _ ring: @escaping () -> Void) {
        cancel()
        scheduled = loop.assumeIsolated().scheduleTask(in: wait, ring)
    }

    mutating func cancel() {
        scheduled?.cancel()
        scheduled = nil
    }
}
