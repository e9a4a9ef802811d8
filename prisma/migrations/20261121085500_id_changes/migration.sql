-- AlterTable
ALTER TABLE "LensVersion" ADD COLUMN     "idChanges" JSONB NOT NULL DEFAULT '{"questions":[],"choices":[]}';

