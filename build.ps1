# The commands of a build, in their order. Anything they need besides the .NET 10 SDK is a test's own: it is skipped without it.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location $PSScriptRoot

dotnet build AkkaSockets.sln -warnaserror
dotnet test AkkaSockets.sln --no-build
