// A process that sets nothing, and dies of most of what it is given.
process.on('disconnect', () => process.exit())
process.on('message', ({ title }) => {
  if (title === 'fine') process.send({ pdf: Buffer.from('%PDF'), memory: 1 })
  else if (title !== 'slow') process.exit(9)
})
