"""The watched folder: files are taken in when they have stopped changing, once."""

import os
import time
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from filings import watch
from filings.models import IngestJob, Refusal, WatchedFile

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path, settings):
    settings.INGEST_FOLDER = str(tmp_path)
    return tmp_path


@pytest.fixture
def clock():
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        yield traveller


def later(clock):
    clock.shift(watch.SETTLED_AFTER + timedelta(seconds=1))


def test_a_file_is_taken_in_once_it_has_settled(folder, clock):
    (folder / "a.txt").write_bytes(b"half of")
    assert watch.look() == 0
    (folder / "a.txt").write_bytes(b"half of it and the rest")
    later(clock)
    assert watch.look() == 0  # it has changed since
    assert watch.look() == 0  # and not been still for long
    later(clock)
    assert watch.look() == 1
    later(clock)
    assert watch.look() == 0
    assert IngestJob.objects.get().trigger == "folder"


def test_a_file_that_changes_later_is_taken_in_anew(folder, clock):
    for text in (b"8-K", b"8-K/A"):
        (folder / "a.txt").write_bytes(text)
        os.utime(folder / "a.txt", (time.time(), time.time()))
        watch.look()
        later(clock)
        assert watch.look() == 1
    assert IngestJob.objects.count() == 2
    assert WatchedFile.objects.count() == 1


def test_what_is_still_being_copied_or_hidden_is_left_alone(folder, clock):
    for name in ("a.txt.part", "b.tmp", ".c.txt", "d.crdownload"):
        (folder / name).write_bytes(b"text")
    watch.look()
    later(clock)
    assert watch.look() == 0
    assert not WatchedFile.objects.exists()


def test_what_cannot_be_taken_in_is_reported_and_not_tried_for_ever(folder, clock):
    (folder / "sub").mkdir()
    (folder / "sub" / "bad.zip").write_bytes(b"no archive")
    watch.look()
    for _ in range(2):
        later(clock)
        assert watch.look() == 0
    seen = WatchedFile.objects.get()
    assert (seen.path, seen.is_done) == ("sub/bad.zip", True)
    assert "damaged" in seen.problem
    assert Refusal.objects.count() == 1


def test_no_folder_no_watch(settings, tmp_path):
    settings.INGEST_FOLDER = ""
    assert watch.look() == 0
    settings.INGEST_FOLDER = str(tmp_path / "nowhere")
    assert watch.look() == 0
