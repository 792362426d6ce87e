using System.Security.Claims;
using Hotline.Journey;
using Hotline.Service.People;
using Hotline.Service.Workbench.Layout;
using Hotline.Service.Workbench.Live;
using Hotline.Service.Workbench.Queue;
using Hotline.Service.Workbench.Words;
using Hotline.Tickets;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;

namespace Hotline.Service.Workbench.Desk;

/// <summary>One ticket on one screen. This half loads it and answers keys; what is shown is in the other.</summary>
public sealed partial class TicketPage : ComponentBase, IDisposable
{
    private TicketFile? _file;
    private bool _isRead;
    private bool _isBusy;
    private DeskAction? _open;
    private ClaimsPrincipal? _person;
    private string? _holder;
    private string _holderName = "";
    private IDisposable? _listening;
    private IDisposable? _watchingTicket;
    private IDisposable? _watchingQueue;

    /// <summary>The ticket's number, from the address.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    /// <summary>Take it on opening, if nobody has it: the way from the queue.</summary>
    [SupplyParameterFromQuery(Name = "take")]
    public bool TakeOnOpening { get; set; }

    [CascadingParameter]
    private Speech T { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> State { get; set; } = null!;

    [Inject]
    private ReadTicketFile Read { get; set; } = null!;

    [Inject]
    private TicketActions Actions { get; set; } = null!;

    [Inject]
    private TakeTicket Take { get; set; } = null!;

    [Inject]
    private LiveQueue Queue { get; set; } = null!;

    [Inject]
    private RecordEvents Events { get; set; } = null!;

    [Inject]
    private Accounts Accounts { get; set; } = null!;

    [Inject]
    private ConsoleKeys Keys { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _listening = Keys.Listen(PressedAsync);
        _watchingTicket = Events.OnTicket(change =>
        {
            if (change.Number == Number)
            {
                _ = InvokeAsync(ReloadAfterOthersAsync);
            }
        });
        _watchingQueue = Queue.Watch(() => InvokeAsync(LookWhoHasItAsync));
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _person = (await State).User;
        if (_file?.Ticket.Number == Number)
        {
            return;
        }

        (_open, _isRead, _holder) = (null, false, null);
        _file = await Read.HandleAsync(Number, CancellationToken.None);
        _isRead = true;
        if (_file is { Ticket.Status: var status } && TakeOnOpening && TicketWorkflow.WaitsForAgent(status)
            && await Take.ThisAsync(Number, _person) is not null)
        {
            _holder = _person.Account();
        }

        await LookWhoHasItAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listening?.Dispose();
        _watchingTicket?.Dispose();
        _watchingQueue?.Dispose();
    }

    private static string TitleOf(DeskAction action) => action switch
    {
        DeskAction.Urgency => "Urgency",
        DeskAction.Edit => "Key.Edit",
        DeskAction.Dispatch => "Dispatch",
        DeskAction.Inform => "Inform",
        DeskAction.HandOver => "HandOver",
        DeskAction.Write => "Write",
        DeskAction.Note => "Note",
        DeskAction.Close => "CloseTicket",
        DeskAction.Reopen => "Reopen",
    };

    private async Task<bool> PressedAsync(string key)
    {
        if (_file is not { } file || _open is not null)
        {
            return false;
        }

        var action = key switch
        {
            "n" => NextAsync(),
            "a" when file.CanDispatch => AcceptAsync(),
            "1" or "2" or "3" when file.CanCorrect => ChooseSectorAsync(key[0] - '1'),
            "u" when file.CanCorrect => OpenAsync(DeskAction.Urgency),
            "e" when file.CanCorrect => OpenAsync(DeskAction.Edit),
            "d" when file.CanDispatch => OpenAsync(DeskAction.Dispatch),
            "i" when file.CanDispatch => OpenAsync(DeskAction.Inform),
            "h" when file.CanDispatch => OpenAsync(DeskAction.HandOver),
            "c" when file.CanClose => OpenAsync(DeskAction.Close),
            "o" when file.CanClose => OpenAsync(DeskAction.Reopen),
            "r" => OpenAsync(DeskAction.Write),
            "m" => OpenAsync(DeskAction.Note),
            "x" when _holder == _person!.Account() => GiveBackAsync(),
            "Escape" => BackAsync(),
            _ => null,
        };
        if (action is null)
        {
            return false;
        }

        await action;
        StateHasChanged();
        return true;
    }

    private Task OpenAsync(DeskAction action)
    {
        _open = action;
        return Task.CompletedTask;
    }

    private void Dismiss() => _open = null;

    private Task BackAsync()
    {
        Navigation.NavigateTo("/console");
        return Task.CompletedTask;
    }

    private async Task NextAsync()
    {
        if (await Take.NextAsync(_person!) is { } claim)
        {
            Navigation.NavigateTo($"/console/tickets/{claim.TicketNumber}?take=true");
        }
        else
        {
            Snackbar.Add(T["NothingWaits"], Severity.Info);
        }
    }

    private async Task AcceptAsync()
    {
        if (_file is { Proposal: Catalogue.DispatchProposal.Units } file)
        {
            await DoAsync(() => Actions.DispatchAsync(file.Ticket, order: null, word: null, _person!));
        }
        else
        {
            Snackbar.Add(T["No.NoProposal"], Severity.Warning);
            _open = DeskAction.Dispatch;
        }
    }

    private async Task ChooseSectorAsync(int index)
    {
        if (_file is { } file && index < file.Ticket.Assessment.Opinions.Count
            && file.Ticket.Assessment.Opinions[index].Sector is var sector && sector != file.Ticket.Sector)
        {
            await DoAsync(() => Actions.CorrectAsync(file.Ticket, new Correction { Sector = sector }, _person!));
        }
    }

    private async Task TakeAsync()
    {
        _holder = await Take.ThisAsync(Number, _person!) is null ? _holder : _person!.Account();
        Queue.Look();
    }

    private async Task GiveBackAsync()
    {
        if (await Take.GiveBackAsync(Number, _person!))
        {
            Queue.Look();
            Snackbar.Add(T["GivenBack"], Severity.Normal);
            Navigation.NavigateTo("/console");
        }
    }

    private async Task DoAsync(Func<Task<Done>> action)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        var done = await action();
        _file = await Read.HandleAsync(Number, CancellationToken.None) ?? _file;
        _isBusy = false;
        var (text, severity) = done.Say(T, Number, _holderName);
        Snackbar.Add(text, severity);

        // What was typed stays where a second try can send it.
        if (done.Moved || done is Done.Held or Done.Answered { Result: MoveResult.NotAllowed })
        {
            _open = null;
        }

        await LookWhoHasItAsync();
    }

    // Somebody else, the reporter or the unit did something with the ticket on screen.
    private async Task ReloadAfterOthersAsync()
    {
        if (_isBusy || _file is null || await Read.HandleAsync(Number, CancellationToken.None) is not { } file)
        {
            return;
        }

        var isNews = file.Ticket.Version > _file.Ticket.Version && file.History[^1].Actor.Id != _person?.Account();
        _file = file;
        if (isNews)
        {
            Snackbar.Add(T["No.OtherChange"], Severity.Info);
        }

        StateHasChanged();
    }

    private async Task LookWhoHasItAsync()
    {
        if (_file is { } file && Queue.Picture.Entries.FirstOrDefault(entry => entry.Summary.Ticket.Number == Number) is { } entry
            && TicketWorkflow.WaitsForAgent(file.Ticket.Status))
        {
            _holder = entry.ClaimedBy;
            _holderName = _holder is null ? "" : await Accounts.DisplayNameAsync(_holder);
        }
        else if (_file is { } gone && !TicketWorkflow.WaitsForAgent(gone.Ticket.Status))
        {
            _holder = null;
        }

        StateHasChanged();
    }
}

/// <summary>What an agent can open on a ticket.</summary>
public enum DeskAction
{
    /// <summary>Change the urgency.</summary>
    Urgency = 1,

    /// <summary>Correct sector, kind or place.</summary>
    Edit = 2,

    /// <summary>Choose units.</summary>
    Dispatch = 3,

    /// <summary>Answer instead of dispatching.</summary>
    Inform = 4,

    /// <summary>Hand over to an emergency line.</summary>
    HandOver = 5,

    /// <summary>Write to the reporter.</summary>
    Write = 6,

    /// <summary>Write a note for colleagues.</summary>
    Note = 7,

    /// <summary>Close after a result.</summary>
    Close = 8,

    /// <summary>Send a result back.</summary>
    Reopen = 9,
}
