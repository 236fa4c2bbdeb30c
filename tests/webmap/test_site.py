from __future__ import annotations

import re
from pathlib import Path

import pytest

from mapapp.webmap import Site
from mapapp.webmap.site import POLICY, START

REMOTE = re.compile(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//|url\(\s*["']?(?:https?:)?//""")


@pytest.fixture(scope="module")
def site() -> Site:
    return Site()


def text(site: Site, path: str) -> str:
    response = site.respond(path)
    assert response is not None
    return response.body.decode()


@pytest.mark.parametrize(
    ("path", "mime"),
    [
        (START, "text/html"),
        ("/", "text/html"),
        ("page.js?r=123", "text/javascript"),
        ("/leaflet.css", "text/css"),
        ("fonts/Inter-Regular.woff2", "font/woff2"),
    ],
)
def test_files_come_with_their_type(site: Site, path: str, mime: str) -> None:
    response = site.respond(path)
    assert response is not None
    assert response.mime == mime
    assert response.body


@pytest.mark.parametrize(
    "path",
    [
        "nothing.js",
        "../theme.py",
        "/%2e%2e/%2e%2e/pyproject.toml",
        "fonts/../../gazetteer/places.bin",
        "fonts/",
        "fonts",
        "/etc/passwd",
        "//etc/passwd",
        "atlas.bin",
        "page.js\0.html",
        "..\\secret.html",
    ],
)
def test_nothing_else_is_served(site: Site, path: str) -> None:
    assert site.respond(path) is None


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    web = tmp_path / "web"
    web.mkdir()
    (tmp_path / "secret.json").write_text("{}")
    (web / "link.json").symlink_to(tmp_path / "secret.json")
    assert Site(web).respond("link.json") is None


def test_the_page_names_no_other_site(site: Site) -> None:
    for name in ("index.html", "map.js", "page.js", "page.css", "leaflet.css"):
        assert not REMOTE.search(text(site, name)), name


def test_folium_made_the_page_and_nothing_of_it_runs_inline(site: Site) -> None:
    page = text(site, "index.html")
    assert 'class="folium-map"' in page
    assert "L.map(" in text(site, "map.js")
    assert re.findall(r"<script(?![^>]*src=)", page) == []
    assert " onclick" not in page


def test_everything_the_page_names_is_there(site: Site) -> None:
    page = text(site, "index.html")
    named = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(named) >= 6
    missing = [name for name in named if site.respond(name) is None]
    assert missing == ["qwebchannel.js"]


def test_addresses_change_with_their_content(site: Site) -> None:
    assert re.search(r'src="page\.js\?r=[0-9a-f]{12}"', text(site, "index.html"))


def test_the_policy_is_in_the_page_and_in_the_headers(site: Site) -> None:
    response = site.respond(START)
    assert response is not None
    assert response.headers["Content-Security-Policy"] == POLICY
    assert POLICY in response.body.decode()
    assert POLICY.startswith("default-src 'none'")
    assert "unsafe-eval" not in POLICY
    script = next(part for part in POLICY.split("; ") if part.startswith("script-src"))
    assert script == "script-src mapapp:"
