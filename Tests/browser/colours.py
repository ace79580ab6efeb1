"""Colours as a browser tells them, and how far two stand apart."""


def rgb(colour):
    """Of `rgb(30, 35, 40)`, the three numbers."""
    return [float(part) for part in colour[colour.index("(") + 1 : -1].replace(",", " ").split()[:3]]


def contrast(one, other):
    """WCAG's contrast of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [part / 255 for part in colour]
    return sum(
        weight * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
        for weight, part in zip((0.2126, 0.7152, 0.0722), parts)
    )
