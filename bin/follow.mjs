// Loaded before the application: when the launcher is killed outright, the application stops in good order instead of staying behind.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
