"""Prints the page at an address to a PDF on A4, once it has what a selector matches."""
import os
import sys
import traceback
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

PATIENCE = 90  # seconds

address, target, ready = sys.argv[1:]
# Two frames later everything that the last step has changed is laid out.
READY = """
while (!document.querySelector(selector)) await new Promise(requestAnimationFrame);
for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
"""
failed = []


def end_badly(*what):
    """Without this, GTK goes on after an exception."""
    traceback.print_exception(*what)
    os._exit(1)


def wait():
    given = GLib.Variant("a{sv}", {"selector": GLib.Variant("s", ready)})
    view.call_async_javascript_function(READY, -1, given, None, None, None, answered)


def answered(_, result):
    view.call_async_javascript_function_finish(result)
    print_page()


def print_page():
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, Path(target).as_uri())
    setup = Gtk.PageSetup()
    setup.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    # The page's own margins, as its style sheet has them.
    for side in ("top", "bottom"):
        getattr(setup, f"set_{side}_margin")(12, Gtk.Unit.MM)
    for side in ("left", "right"):
        getattr(setup, f"set_{side}_margin")(14, Gtk.Unit.MM)
    operation = WebKit2.PrintOperation.new(view)
    operation.set_print_settings(settings)
    operation.set_page_setup(setup)
    operation.connect("finished", lambda _: Gtk.main_quit())
    operation.connect("failed", lambda _, error: (failed.append(error.message), Gtk.main_quit()))
    operation.print_()


def give_up():
    failed.append(f"No live map within {PATIENCE} seconds.")
    Gtk.main_quit()


sys.excepthook = end_badly
GLib.timeout_add_seconds(PATIENCE, give_up)
window = Gtk.Window(default_width=1280, default_height=800)
view = WebKit2.WebView()
window.add(view)
window.show_all()
view.connect("load-changed", lambda _, event: event == WebKit2.LoadEvent.FINISHED and wait())
view.load_uri(address)
Gtk.main()
if failed:
    sys.exit(failed[0])
