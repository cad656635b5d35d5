"""The raw store keeps bytes exactly, once, and notices when they change."""

import hashlib

import pytest

from filings import store


def test_what_goes_in_comes_out(settings, tmp_path):
    settings.RAW_STORE = tmp_path / "raw"
    for data in (b"", b"\x00\xff" * 1000, b"Item 1.01\r\n\x92 \r"):
        sha256 = store.put(data)
        assert sha256 == hashlib.sha256(data).hexdigest()
        assert store.read(sha256) == data
        assert store.exists(sha256)
        with store.open(sha256) as file:
            assert file.read() == data


def test_the_same_bytes_are_kept_once(settings, tmp_path):
    settings.RAW_STORE = tmp_path / "raw"
    assert store.put(b"filing") == store.put(b"filing")
    assert len([path for path in settings.RAW_STORE.rglob("*") if path.is_file()]) == 1


def test_a_stream_that_is_too_long_or_breaks_leaves_nothing(settings, tmp_path):
    settings.RAW_STORE = tmp_path / "raw"

    def breaks():
        yield b"half of it"
        raise OSError("connection lost")

    with pytest.raises(store.TooLargeError):
        store.put_stream([b"12345", b"67890"], max_bytes=9)
    with pytest.raises(OSError):
        store.put_stream(breaks(), max_bytes=100)
    assert [path for path in settings.RAW_STORE.rglob("*") if path.is_file()] == []
    assert store.put_stream([b"12345", b"67890"], max_bytes=10)[1] == 10


def test_damage_is_noticed_and_mended_by_the_same_bytes(settings, tmp_path):
    settings.RAW_STORE = tmp_path / "raw"
    sha256 = store.put(b"upfront payment of $5 million")
    place = store.path_of(sha256)
    place.chmod(0o640)
    place.write_bytes(b"upfront payment of $9 million")
    for look in (store.read, store.verify):
        with pytest.raises(store.DamagedError):
            look(sha256)
    store.put(b"upfront payment of $5 million")
    assert store.read(sha256) == b"upfront payment of $5 million"


def test_a_name_that_is_no_hash_never_becomes_a_path(settings, tmp_path):
    settings.RAW_STORE = tmp_path / "raw"
    with pytest.raises(ValueError):
        store.read("../../etc/passwd")
    with pytest.raises(store.MissingError):
        store.read("0" * 64)
