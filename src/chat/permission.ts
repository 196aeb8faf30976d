import type { Services } from './services.ts'

/** The writer of a message may not change what its chat gets, nor have all that is kept of it. */
export class NotPermitted extends Error {}

type MayChange = () => Promise<boolean>

/** The services, of which those that change something, or give out all that is kept, first ask; where the answer is no, they throw `NotPermitted`. */
export function guardChanges(services: Services, mayChange: MayChange | undefined): Services {
  if (mayChange === undefined) return services
  const guard =
    <Args extends unknown[], Result>(change: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (!(await mayChange())) throw new NotPermitted()
      return change(...args)
    }
  return {
    ...services,
    subscribe: guard(services.subscribe),
    changeSettings: guard(services.changeSettings),
    pause: guard(services.pause),
    resume: guard(services.resume),
    stop: guard(services.stop),
    forget: guard(services.forget),
    exportData: guard(services.exportData),
  }
}
