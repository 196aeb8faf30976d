import fc from 'fast-check'

// The same examples each time: what a run says depends on the code alone. To look for new ones: FC_SEED=$RANDOM npm test.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_250_127) })
