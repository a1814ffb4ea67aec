// A process that has no Typst.
process.on('disconnect', () => process.exit())
process.on('message', () => process.send({ unavailable: true }))
