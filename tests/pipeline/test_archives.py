"""Archives come from outside: what is inside is taken in, what is unsafe is refused with a reason."""

import gzip
import io
import tarfile
import zipfile
from functools import partial
from random import Random

import pytest

from filings import archives


def opened(data, name, *, max_bytes=1_000_000):
    """(name, origin, content) of what was taken, and (name, code) of what was refused."""
    found, refused = [], []

    def take(member):
        return member.name, member.origin, b"".join(iter(partial(member.stream.read, 64 * 1024), b""))

    for one in archives.unpack(io.BytesIO(data), name=name, origin=f"/in/{name}", max_bytes=max_bytes, take=take):
        if isinstance(one, archives.Refused):
            refused.append((one.name, one.code))
            assert one.reason.endswith(".")
        else:
            found.append(one)
    return found, refused


def a_zip(*files, **names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in [*files, *names.items()]:
            archive.writestr(name, data)
    return out.getvalue()


def a_tar(*files, mode="w:gz", links=()):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for name, target in links:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            archive.addfile(info)
    return out.getvalue()


FILES = [("2024/a.txt", b"first"), ("2024/b.nc", b"second")]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("feed.zip", a_zip(*FILES)),
        ("feed.tar.gz", a_tar(*FILES)),
        ("FEED.TGZ", a_tar(*FILES)),
        ("feed.tar", a_tar(*FILES, mode="w")),
    ],
)
def test_members_come_with_their_name_and_where_they_came_from(name, data):
    found, refused = opened(data, name)
    assert found == [
        ("a.txt", f"/in/{name}!2024/a.txt", b"first"),
        ("b.nc", f"/in/{name}!2024/b.nc", b"second"),
    ]
    assert refused == []


def test_gz_is_one_file():
    assert opened(gzip.compress(b"first"), "a.txt.gz") == ([("a.txt", "/in/a.txt.gz!a.txt", b"first")], [])


@pytest.mark.parametrize("pack", [a_zip, a_tar])
@pytest.mark.parametrize("path", ["../../etc/cron.d/x", "/etc/passwd", "a/../../b.txt", "C:/x.txt", "..\\up.txt"])
def test_a_name_that_points_elsewhere_is_refused_and_the_rest_is_taken(pack, path):
    name = "x.zip" if pack is a_zip else "x.tar.gz"
    found, refused = opened(pack((path, b"evil"), ("good.txt", b"good")), name)
    assert [code for _, code in refused] == ["unsafe-path"]
    assert [name for name, _, _ in found] == ["good.txt"]


def test_links_nested_archives_and_clutter_are_not_read():
    data = a_tar(
        ("inner.zip", b"PK"),
        ("__MACOSX/._a.txt", b""),
        (".DS_Store", b""),
        ("a.txt", b"text"),
        links=[("l", "/etc/passwd")],
    )
    found, refused = opened(data, "x.tar.gz")
    assert [name for name, _, _ in found] == ["a.txt"]
    assert refused == [("inner.zip", "nested-archive"), ("l", "not-a-file")]


@pytest.mark.parametrize(
    ("name", "data", "fits"),
    [
        ("b.zip", a_zip(("b.txt", bytes(5_000_000))), 0),
        ("b.tar.gz", a_tar(("b.txt", bytes(5_000_000))), 0),
        ("b.txt.gz", gzip.compress(bytes(5_000_000)), 0),
        ("many.zip", a_zip(*[(f"{n}.txt", bytes(400_000)) for n in range(5)]), 2),
        ("many.tgz", a_tar(*[(f"{n}.txt", bytes(400_000)) for n in range(5)]), 2),
    ],
)
def test_a_bomb_is_stopped_at_the_limit(name, data, fits):
    found, refused = opened(data, name)
    assert refused == [(name, "archive-too-large")]
    assert len(found) == fits


def test_a_damaged_archive_is_refused_after_what_came_before():
    random = Random(1)
    whole = a_tar(("a.txt", b"a" * 1000), ("b.txt", random.randbytes(300_000)))
    found, refused = opened(whole[: len(whole) // 2], "x.tar.gz")
    assert [name for name, _, _ in found] == ["a.txt"]
    assert refused == [("x.tar.gz", "damaged-archive")]


@pytest.mark.parametrize("name", ["x.zip", "x.gz", "x.tar", "x.tar.gz"])
def test_what_is_no_archive_is_refused(name):
    assert opened(b"Item 1.01 Entry into a Material Agreement", name) == ([], [(name, "damaged-archive")])


def test_an_empty_gz_is_an_empty_file():
    assert opened(b"", "x.txt.gz") == ([("x.txt", "/in/x.txt.gz!x.txt", b"")], [])


@pytest.mark.parametrize("name", ["x.zip", "x.gz", "x.tar", "x.tar.gz"])
def test_no_damage_raises(name):
    pack = {"x.zip": a_zip, "x.tar": partial(a_tar, mode="w"), "x.tar.gz": a_tar}
    whole = pack[name](*FILES) if name in pack else gzip.compress(b"first" * 100)
    random = Random(2)
    for _ in range(400):
        data = bytearray(whole)
        for _ in range(random.randint(1, 8)):
            data[random.randrange(len(data))] = random.randrange(256)
        opened(bytes(data[: random.randint(1, len(data))]), name)


def test_an_encrypted_member_is_refused():
    data = bytearray(a_zip(("secret.txt", b"text")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    assert opened(bytes(data), "x.zip") == ([], [("secret.txt", "encrypted")])
