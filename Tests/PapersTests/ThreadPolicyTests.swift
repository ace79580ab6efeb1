import Clocks
import Register
import Testing

@testable import Papers

@Suite struct ThreadPolicyTests {
    private func policy(_ asks: Remedy, signed: Int? = nil, of asked: Int? = nil) throws -> ThreadView.Step {
        var facts = try given()
        try facts.learn(asks)
        if let signed { try facts.publish(signed: signed, of: asked) }
        return facts.register.thread.steps[5]
    }

    @Test(arguments: [Remedy.policy, .guidance])
    func `A policy that was asked for and is not there is missing`(asked: Remedy) throws {
        let step = try policy(asked)
        #expect(step.state == .notYet)
        #expect(step.title == "Not yet: no version of a policy answers it")
    }

    @Test(arguments: [Remedy.training, .system, .check, .assessment])
    func `A policy that nobody asked for is not needed`(asked: Remedy) throws {
        let step = try policy(asked)
        #expect(step.state == .notNeeded)
        #expect(step.short == "None asked")
    }

    @Test func `A policy that some have yet to sign is partly done`() throws {
        let step = try policy(.policy, signed: 1, of: 3)
        #expect(step.state == .partly)
        #expect(step.title == "Supervision Policy, version 3")
        #expect(step.short == "1 of 3 signed")
        #expect(step.coverage?.signed == 1)
        #expect(step.coverage?.of == 3)
        #expect(step.coverage?.sentence == "1 of 3 people who supervise others say they have read it.")
    }

    @Test func `A policy that everybody asked has signed is done`() throws {
        #expect(try policy(.policy, signed: 3, of: 3).state == .done)
    }

    @Test func `Where nobody wrote down how many were asked, no share is given`() throws {
        let step = try policy(.policy, signed: 1)
        #expect(step.coverage == nil)
        #expect(step.words == ["1 person says they have read it; how many were asked is not recorded."])
    }

    @Test func `One person who has read it is told in the singular`() throws {
        let words = try policy(.policy, signed: 1).words.joined()
        #expect(!words.contains("1 people"))
    }

    @Test func `The version before it is told too`() throws {
        var facts = try followed()
        try facts.add(
            .published(version: 4, on: "2009-10-01", answers: ["L-0001"], changes: [], learningTo: nil, signBy: nil),
            to: ID<PolicyFile>(1))
        let step = try facts.register.thread.step("Policy and sign-offs")
        #expect(step.title == "Supervision Policy, version 4")
        #expect(step.words.last == "Before it: Supervision Policy, version 3, 1 September 2009.")
    }

    @Test func `All of 151 are 100%, and all but one of 1,863 are not`() {
        #expect(LessonThread.share(151, of: 151) == "100%, 151 of 151")
        #expect(LessonThread.share(1862, of: 1863) == "99%, 1,862 of 1,863")
        #expect(LessonThread.share(171, of: 180) == "95%, 171 of 180")
        #expect(LessonThread.share(0, of: 20) == "0%, 0 of 20")
    }

    @Test func `Of fewer than 20 no percentage is given`() {
        #expect(LessonThread.share(18, of: 19) == "18 of 19")
        #expect(LessonThread.share(19, of: 19) == "19 of 19")
        #expect(LessonThread.share(19, of: 20) == "95%, 19 of 20")
    }

    @Test func `Of 100 the percentage is the count`() {
        for count in 0...100 { #expect(LessonThread.share(count, of: 100) == "\(count)%, \(count) of 100") }
    }
}
