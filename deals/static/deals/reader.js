// The place asked for, in the middle of the window and not under the header. Without script the fragment leads there too.
document.getElementById("at")?.scrollIntoView({ block: "center" });
