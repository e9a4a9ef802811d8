import { type Caller, lensText } from "@/lib/server/testing/contract"

/** How tests of the API come by lenses, in the name of `author` unless another caller is given. */
export function contractLenses(author: Caller) {
  async function draft(name: string, by: Caller = author): Promise<string> {
    return (await by.wa.importLens({ JSONString: lensText(name) })).LensArn ?? ""
  }

  /** In version 1.0. */
  async function published(name: string, by: Caller = author): Promise<string> {
    const LensAlias = await draft(name, by)
    await by.wa.createLensVersion({ LensAlias, LensVersion: "1.0" })
    return LensAlias
  }

  /** A further version. */
  async function publish(LensAlias: string, LensVersion: string, text: string, IsMajorVersion = false): Promise<void> {
    await author.wa.importLens({ LensAlias, JSONString: text })
    await author.wa.createLensVersion({ LensAlias, LensVersion, IsMajorVersion })
  }

  return { draft, published, publish }
}
