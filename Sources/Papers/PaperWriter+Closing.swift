import Clocks
import Register

/// Sections 5 to 9.
extension PaperWriter {
    var strategic: Text {
        guard figures.value("lessons.parts") > 0 else {
            return
                "The Board needs to be able to show that what reviews find is acted on. The period has \(figures.none("lessons"))."
        }
        return """
            The Board needs to be able to show that what reviews find is acted on. Of the \(figures.counted("lessons.parts")) of \
            this period’s lessons, \(figures.number("lessons.parts.done")) \(are("lessons.parts.done")) done, \
            \(figures.number("lessons.parts.in-progress")) \(are("lessons.parts.in-progress")) in progress and \
            \(figures.number("lessons.parts.no-action")) \(has("lessons.parts.no-action")) no action recorded. \(audits)
            """
    }

    private var audits: Text {
        let planned = register.lessons(identifiedIn: scope.period).flatMap { register.audits(of: $0.id) }.filter {
            $0.file.found == nil
        }
        let due = planned.compactMap(\.file.due).min()
        let first =
            due.map { "; the first audit is due on \($0.words)." }
            ?? (planned.isEmpty ? ", and none is planned." : "; an audit is planned.")
        if figures.value("lessons.audited") == 0 { return "No lesson has been audited yet\(first)" }
        return "\(figures.counted("lessons.audited")) \(has("lessons.audited")) been audited."
    }

    var benefitToChildren: Text { "Following reviews through should make our work with each child safer." }
    var benefitToBoard: Text {
        let all: Text = "Reporting lessons part by part lets the Board see which changes are made, which are not, and which are not yet known to work."
        guard figures.value("unclosed") > 0 else { return all + " No lesson is open." }
        return all + """
             Of everything learnt so far, \(figures.counted("unclosed")) \(figures.value("unclosed") == 1 ? "is" : "are") not closed. \
            \(figures.value("unclosed") == 1 ? "It asks" : "They ask") for \(figures.counted("unclosed.parts")): \
            \(figures.number("unclosed.promised")) promised, \(figures.number("unclosed.done")) done, \
            \(figures.number("unclosed.checked")) of them with evidence that somebody else looked at, and \
            \(figures.number("unclosed.seen-to-work")) seen to work.
            """
    }
    var financial: Text {
        let none: Text = "No cost is recorded against the actions in this paper."
        let lost: Text =
            figures.value("time.half-days-lost") == 0
            ? "." : ", and lost \(figures.number("time.half-days-lost")) that had been kept free for it."
        return none + " Authors of reviews noted \(figures.counted("time.half-days")) of work in the period" + lost
    }
    var risk: Text {
        """
        If we do not manage our part in safeguarding well, children and their families are put at risk, and courts, councils \
        and inspectors would have reason to doubt us.
        """
    }

    var diversity: Text {
        """
        Research finds that children from minority ethnic groups and disabled children may be at greater risk. Ethnicity is \
        recorded for \(figures.number("children.ethnicity-recorded")) of the \(figures.number("children")) children, and \
        disability for \(figures.number("children.disability-recorded")). That is too few to say whether any group is affected \
        more; it is not a finding that none is.
        """
    }
}
