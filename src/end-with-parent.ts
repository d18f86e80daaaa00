/**
 * Loaded first by the processes that a command starts: each ends at once when the one that
 * started it does, however that was. Without it a killed build would go on in the background.
 */
process.once('disconnect', () => process.exit(1))
// Listening alone must not keep a process that has done its work.
process.channel?.unref()
