"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { Button } from "@/components/ui/button"
import { ApiError, api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"
import type { BrandKitView } from "@/lib/report/brand/brand"
import { INK_ON_PAPER } from "@/lib/report/brand/colour"
import { BrandDefaults } from "./brand-defaults"
import { BrandPreview } from "./brand-preview"
import { BrandTexts } from "./brand-texts"
import { ColourField } from "./colour-field"
import { type LogoChange, LogoField } from "./logo-field"

interface BrandFormProps {
  kit: BrandKitView
  workspaceName: string
  mayEdit: boolean
}

/** The brand kit beside a cover that shows it while it is typed. */
export function BrandForm({ kit, workspaceName, mayEdit }: BrandFormProps) {
  const router = useRouter()
  const [shown, setShown] = useState(kit)
  const [logo, setLogo] = useState<LogoChange>(undefined)
  const [saved, setSaved] = useState(false)
  const [version, setVersion] = useState(kit.version)
  const [hasLogo, setHasLogo] = useState(kit.hasLogo)
  const { busy, problem, errorOf, onSubmit } = useSubmit(async (values) => {
    const Logo = logo === undefined ? undefined : (logo?.split(",")[1] ?? null)
    const stored = await send({ ...values, Version: version, Logo }, setVersion)
    setVersion(stored.version)
    setHasLogo(stored.hasLogo)
    setLogo(undefined)
    setSaved(true)
    router.refresh()
  })
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    setSaved(false)
    setShown(typed(event.currentTarget, kit))
  }
  const picture = logo === undefined ? (hasLogo ? `/api/brand-kit/logo?version=${version}` : null) : logo
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <form method="post" onSubmit={onSubmit} onInput={onInput}>
        <fieldset disabled={!mayEdit} className="grid max-w-prose gap-5">
          <legend className="sr-only">Brand kit</legend>
          <LogoField
            picture={picture}
            error={errorOf("Logo")}
            onChange={(change) => {
              setSaved(false)
              setLogo(change)
            }}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <ColourField
              label="Main colour"
              name="MainColor"
              colour={kit.mainColor}
              own={INK_ON_PAPER.accent}
              error={errorOf("MainColor")}
            />
            <ColourField
              label="Line colour"
              name="LineColor"
              colour={kit.lineColor}
              own={INK_ON_PAPER.brass}
              error={errorOf("LineColor")}
            />
          </div>
          <BrandTexts kit={kit} errorOf={errorOf} />
          <BrandDefaults kit={kit} />
          <FormProblem>{problem}</FormProblem>
          {mayEdit ? (
            <div className="flex items-center gap-3">
              <Button type="submit" look="primary" busy={busy}>
                Save brand kit
              </Button>
              <span role="status" className="text-muted text-sm">
                {saved ? "Saved" : ""}
              </span>
            </div>
          ) : null}
        </fieldset>
      </form>
      <BrandPreview kit={shown} picture={picture} workspaceName={workspaceName} />
    </div>
  )
}

/** Saves the kit. Where somebody else did meanwhile, the next try replaces theirs: nothing that was typed is lost. */
async function send(body: object, onNewer: (version: number) => void): Promise<BrandKitView> {
  try {
    return await api<BrandKitView>("PUT", "/api/plumbline/brand-kit", body)
  } catch (error) {
    if (!(error instanceof ApiError) || error.type !== "Conflict") throw error
    onNewer((error.current as BrandKitView).version)
    throw new Error(
      "Somebody else saved the brand kit meanwhile. Save again to replace it with yours, or reload to see theirs.",
    )
  }
}

/** What stands in the form now. */
function typed(form: HTMLFormElement, kit: BrandKitView): BrandKitView {
  const values = new FormData(form)
  const text = (name: string) => String(values.get(name) ?? "")
  return {
    ...kit,
    ...{ mainColor: text("MainColor"), lineColor: text("LineColor"), header: text("Header"), footer: text("Footer") },
    ...{ coverText: text("CoverText"), disclaimer: text("Disclaimer") },
  }
}
