using Hotline.Cases;
using Hotline.Service.Workbench.Desk;
using Hotline.Tickets;

namespace Hotline.Service.Workbench.Inbox;

/// <summary>What a unit member can do with a case. Each is one handler of the journey.</summary>
internal sealed class CaseActions(AcceptCase accept, ReturnCase @return, ResolveCase resolve, AddNote note)
{
    public Task<Done> AcceptAsync(string number, Actor member) => Done.Of(() => accept.HandleAsync(number, member, default));

    public Task<Done> ReturnAsync(string number, string reason, Actor member) => Done.Of(() => @return.HandleAsync(number, reason, member, default));

    public Task<Done> ResolveAsync(string number, string result, Actor member) => Done.Of(() => resolve.HandleAsync(number, result, member, default));

    public Task<Done> NoteAsync(string number, string text, Actor member) => Done.Of(() => note.HandleAsync(number, text, member, default));
}
