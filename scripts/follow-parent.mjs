// Loaded into the web server before anything else: it must not outlive the start that watches over it.
process.once("disconnect", () => process.exit(0))
