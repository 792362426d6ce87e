using Hotline.Service.Commands;

// With no verb it serves; see 'dotnet run --project src/Hotline.Service -- --help'.
return await HotlineCommand.RunAsync(args);
