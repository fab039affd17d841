process.argv.splice(2, 0, 'serve', '--demo');
await import('../bin/bangvang.mjs');
