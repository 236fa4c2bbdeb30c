"""Takes the documentation's pictures of the real window (`make pictures`)."""

from __future__ import annotations

from building import environment

ARTICLE = "resources/examples/envoy-in-ankara.txt"
SECOND_ARTICLE = "resources/examples/cyclone-in-mozambique.txt"
PICTURES = {
    "window-light": (ARTICLE, "--theme", "light", "--size", "1400x900", "--select", "51"),
    "window-dark": (ARTICLE, "--theme", "dark", "--size", "1400x900", "--select", "51"),
    "window-place": (ARTICLE, "--theme", "light", "--size", "1400x900", "--select", "Idlib"),
    "window-small": (ARTICLE, "--theme", "light", "--size", "1000x650"),
    "window-mozambique": (SECOND_ARTICLE, "--theme", "light", "--size", "1400x900"),
}


def take() -> int:
    """Write every picture to docs/pictures; returns the first exit code that is not 0."""
    for name, options in PICTURES.items():
        picture = f"docs/pictures/{name}.png"
        code = environment.run(
            "-m", "mapapp", *options, "--picture", picture, QT_QPA_PLATFORM="offscreen"
        )
        if code:
            return code
    return 0


if __name__ == "__main__":
    raise SystemExit(take())
