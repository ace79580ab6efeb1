import Foundation

/// Which passwords are taken: long ones that are not on the list of common ones, whatever letters they are made of.
public enum PasswordRule {
    public static let shortest = 15

    /// Why a password is not taken; `nil` when it is.
    public static func problem(with password: String) -> String? {
        if password.isEmpty { return "Choose a password" }
        if password.count < shortest { return "Choose a password of at least \(shortest) characters, such as four words" }
        if password.precomposedStringWithCompatibilityMapping.utf8.count > Scrypt.longestPhrase || password.utf8.contains(0) {
            return "Choose a password of at most \(Scrypt.longestPhrase) characters"
        }
        if isCommon(password) { return "Many people use this password, so it is easily guessed. Choose another" }
        return nil
    }

    /// On the list, or one or two characters over and over.
    private static func isCommon(_ password: String) -> Bool {
        let plain = password.lowercased().filter { !$0.isWhitespace }
        return Set(plain).count < 5 || common.contains(plain)
    }

    private static let common: Set<String> = {
        let file = Bundle.module.url(forResource: "CommonPasswords/common", withExtension: "txt")
        let text = file.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
        return Set(text.split(separator: "\n").map(String.init))
    }()
}
